export async function download(request, reply) {
  // ruleid: js-path-from-request
  return reply.sendFile(request.params.name);
}
