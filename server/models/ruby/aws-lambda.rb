def handler(event:, context:)
  # ruleid: ruby-command-injection
  system("convert #{event["queryStringParameters"]["file"]}")
  # ok: ruby-command-injection
  system("convert #{event["requestContext"]["stage"]}")
end

def queue(event:, context:)
  event["Records"].each do |record|
    # ruleid: ruby-command-injection
    system("convert #{record["body"]}")
  end
end
