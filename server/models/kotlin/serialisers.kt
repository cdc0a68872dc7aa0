fun load(reader: XStream, request: HttpServletRequest) {
    // ruleid: kotlin-unsafe-deserialisation
    reader.fromXML(request.inputStream)
}
