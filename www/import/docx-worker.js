// The worker's side of docx.js: the bytes of one Word file in, its HTML out.

import '../vendor/mammoth.js';

const { mammoth } = self;

const options = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  // Pictures are not looked at.
  convertImage: mammoth.images.imgElement(() => ({})),
};

addEventListener('message', async ({ data }) => {
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: data.buffer }, options);
    postMessage({ html: value });
  } catch (error) {
    postMessage({ fault: String(error?.message ?? error) });
  }
});
postMessage({ ready: true });
