<?php

function read_order(string $xml): DOMDocument
{
    $document = new DOMDocument();
    // ruleid: php-xml-external-entities
    $document->loadXML($xml, LIBXML_NONET | LIBXML_NONET);

    // ruleid: php-xml-external-entities
    $order = simplexml_load_string($xml, 'SimpleXMLElement', LIBXML_NONET);

    // ruleid: php-xml-external-entities
    libxml_disable_entity_loader(true);

    // ok: php-xml-external-entities
    $document->loadXML($xml, LIBXML_NONET);

    // ok: php-xml-external-entities
    $plain = simplexml_load_string($xml, 'SimpleXMLElement', LIBXML_NOCDATA);

    // ok: php-xml-external-entities
    $document->substituteEntities = false;

    return $document;
}
