import io.grpc.stub.StreamObserver;

class ConvertService extends ConvertGrpc.ConvertImplBase {
    private String file;

    @Override
    public void convert(ConvertRequest request, StreamObserver<ConvertReply> observer) {
        // ruleid: java-command-injection
        Runtime.getRuntime().exec("convert " + request.getFile());
        // ok: java-command-injection
        Runtime.getRuntime().exec("convert " + this.file);
    }
}
