def unpack(path, folder)
  Zip::File.open(path) do |zip|
    zip.each do |entry|
      # ruleid: ruby-zip-entry-path
      zip.extract(entry, File.join(folder, File.basename(entry.name)))
      # ruleid: ruby-zip-entry-path
      File.write(File.join(folder, File.basename(entry.name)), entry.get_input_stream.read)
      # ok: ruby-zip-entry-path
      File.write(File.join(folder, File.basename(entry.name)), entry.get_input_stream.read)
      target = File.expand_path(entry.name, folder)
      if target.start_with?("#{folder}/")
        # ok: ruby-zip-entry-path
        zip.extract(entry, target)
      end
    end
  end
end
