class Jobs
  def listen(queue, consumer)
    queue.subscribe(block: true) do |delivery, properties, body|
      # ruleid: ruby-deserialise-untrusted
      Marshal.load(body)
      # ok: ruby-deserialise-untrusted
      Marshal.load(properties)
    end
    consumer.each_message do |message|
      # ruleid: ruby-command-injection
      system("convert #{message.value}")
      # ok: ruby-command-injection
      system("convert #{message.topic}")
    end
  end
end
