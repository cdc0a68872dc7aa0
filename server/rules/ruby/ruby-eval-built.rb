class Settings
  def set(name, value)
    # ruleid: ruby-eval-built
    eval("@#{name} = #{value}")
    # ok: ruby-eval-built
    instance_variable_set("@#{name}", value)
  end

  def sum(parts)
    # ruleid: ruby-eval-built
    eval(parts.join(" + "))
  end

  def run(code)
    # ok: ruby-eval-built
    eval("begin; #{code}; end")
  end

  def version
    # ok: ruby-eval-built
    eval("1 + 1")
  end
end
