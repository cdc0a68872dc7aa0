module SearchHelper
  def headline
    # ruleid: ruby-unescaped-output
    "<h1>#{ERB::Util.html_escape(params[:q])}</h1>".html_safe
  end

  def notice_line
    # ruleid: ruby-unescaped-output
    raw("<p>" + ERB::Util.html_escape(cookies[:notice]) + "</p>")
  end

  def safe_headline
    # ok: ruby-unescaped-output
    "<h1>#{h(params[:q])}</h1>".html_safe
  end

  def tagged
    # ok: ruby-unescaped-output
    content_tag(:h1, params[:q])
  end

  def number
    # ok: ruby-unescaped-output
    "<b>#{params[:page].to_i}</b>".html_safe
  end
end
