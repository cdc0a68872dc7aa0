class Archive
  def pack(folder)
    # ruleid: ruby-shell-interpolated
    system("tar czf out.tgz #{Shellwords.escape(folder)}")
    # ok: ruby-shell-interpolated
    system("tar", "czf", "out.tgz", folder)
    # ok: ruby-shell-interpolated
    system("tar czf out.tgz #{folder.shellescape}")
  end

  def list(folder)
    # ruleid: ruby-shell-interpolated
    `ls #{Shellwords.escape(folder)}`
  end

  def update
    # ok: ruby-shell-interpolated
    `git pull`
  end
end
