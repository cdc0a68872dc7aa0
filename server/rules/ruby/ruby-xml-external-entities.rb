def read_order(xml)
  # ruleid: ruby-xml-external-entities
  document = Nokogiri::XML(xml) { |config| config.noent }
  # ruleid: ruby-xml-external-entities
  other = Nokogiri::XML.parse(xml, nil, nil, Nokogiri::XML::ParseOptions::NOENT)
  # ruleid: ruby-xml-external-entities
  third = LibXML::XML::Parser.string(xml, options: LibXML::XML::Parser::Options::NOENT)
  # ok: ruby-xml-external-entities
  safe = Nokogiri::XML(xml) { |config| config.nonet }
  # ok: ruby-xml-external-entities
  plain = Nokogiri::XML(xml)
  # ok: ruby-xml-external-entities
  strict = Nokogiri::XML.parse(xml, nil, nil, Nokogiri::XML::ParseOptions::STRICT)
  [document, other, third, safe, plain, strict]
end
