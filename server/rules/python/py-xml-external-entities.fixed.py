import xml.etree.ElementTree as ET
import xml.sax
from xml.sax import handler, make_parser
from xml.sax.handler import feature_external_ges

import lxml.etree
from lxml import etree


def read_order(text):
    # ruleid: py-xml-external-entities
    parser = etree.XMLParser(resolve_entities=False)
    return etree.fromstring(text, parser)


def read_remote(path):
    # ruleid: py-xml-external-entities
    return lxml.etree.parse(path, lxml.etree.XMLParser(load_dtd=True, no_network=True))


def read_events(source, content):
    parser = make_parser()
    # ruleid: py-xml-external-entities
    parser.setFeature(feature_external_ges, False)
    parser.setContentHandler(content)
    parser.parse(source)


def read_parameters(source):
    parser = xml.sax.make_parser()
    # ruleid: py-xml-external-entities
    parser.setFeature(handler.feature_external_pes, False)
    parser.parse(source)


def read_safe(text):
    # ok: py-xml-external-entities
    return etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))


def read_standard(text):
    # ok: py-xml-external-entities
    return ET.fromstring(text)


def read_events_safe(source):
    parser = make_parser()
    # ok: py-xml-external-entities
    parser.setFeature(feature_external_ges, False)
    # ok: py-xml-external-entities
    parser.setFeature(handler.feature_namespaces, True)
    parser.parse(source)
