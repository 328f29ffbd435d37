/** English: new versions, and what goes out of the page and comes into it. */
export const enReach = {
  reach: {
    update: 'A new version is there. It is used when the page is opened next.',
    reload: 'Reload now',
  },
};
