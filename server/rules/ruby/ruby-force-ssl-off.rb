Rails.application.configure do
  # ruleid: ruby-force-ssl-off
  config.force_ssl = false
  # ok: ruby-force-ssl-off
  config.force_ssl = true
  # ok: ruby-force-ssl-off
  config.assume_ssl = true
end

module Shop
  class Application < Rails::Application
    # ruleid: ruby-force-ssl-off
    config.force_ssl = false
  end
end
