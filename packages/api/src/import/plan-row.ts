/** A row of a plan of which nothing is known yet. */
export const emptyRow = {
  ...{ matchKey: '', kind: null, title: '', recordId: null, parent: null, revived: false, onDraft: false },
  ...{ accepted: false, own: false, field: null, message: null, remarks: null, slug: null },
  ...{ targets: null, body: null, life: null },
};
