require "yaml"

def load_settings(text, path)
  # ruleid: ruby-yaml-unsafe-load
  settings = YAML.safe_load(text)
  # ruleid: ruby-yaml-unsafe-load
  defaults = Psych.safe_load_file(path)
  # ok: ruby-yaml-unsafe-load
  safe = YAML.safe_load(text, permitted_classes: [Date])
  # ok: ruby-yaml-unsafe-load
  known = YAML.unsafe_load_file("config/defaults.yml")
  [settings, defaults, safe, known]
end
