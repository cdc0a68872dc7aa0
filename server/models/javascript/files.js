import fse from "fs-extra";
import writeFileAtomic from "write-file-atomic";

export async function store(req) {
  // ruleid: js-path-from-request
  await fse.remove(`/srv/files/${req.params.name}`);
  // ruleid: js-path-from-request
  await writeFileAtomic(`/srv/files/${req.params.name}`, "");
}
