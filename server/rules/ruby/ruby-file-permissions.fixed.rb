def prepare(path)
  # ruleid: ruby-file-permissions
  File.chmod(0750, path)
  # ruleid: ruby-file-permissions
  FileUtils.chmod_R(0750, path)
  # ruleid: ruby-file-permissions
  File.umask(0o027)
  # ok: ruby-file-permissions
  File.chmod(0640, path)
  # ok: ruby-file-permissions
  File.umask(0o027)
end
