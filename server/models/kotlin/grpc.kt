class ConvertService : ConvertGrpcKt.ConvertCoroutineImplBase() {
    override suspend fun convert(request: ConvertRequest): ConvertReply {
        // ruleid: kotlin-command-injection
        Runtime.getRuntime().exec("convert " + request.file)
        return reply()
    }

    suspend fun own(request: ConvertRequest): ConvertReply {
        // ok: kotlin-command-injection
        Runtime.getRuntime().exec("convert " + request.file)
        return reply()
    }
}
