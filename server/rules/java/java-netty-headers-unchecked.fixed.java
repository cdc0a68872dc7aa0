import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

class Responses {
    Object headers() {
        // ruleid: java-netty-headers-unchecked
        return new DefaultHttpHeaders(true);
    }

    Object response() {
        // ruleid: java-netty-headers-unchecked
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, true);
    }

    Object checked() {
        // ok: java-netty-headers-unchecked
        return new DefaultHttpHeaders();
    }

    Object checkedResponse() {
        // ok: java-netty-headers-unchecked
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, true);
    }
}
