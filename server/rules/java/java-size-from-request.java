import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestParam;

class Images {
    byte[] canvas(HttpServletRequest request) {
        int size = Integer.parseInt(request.getParameter("size"));
        // ruleid: java-size-from-request
        return new byte[size];
    }

    ByteBuffer buffer(@RequestParam int size) {
        // ruleid: java-size-from-request
        return ByteBuffer.allocate(size);
    }

    byte[] limited(HttpServletRequest request) {
        int size = Math.min(Integer.parseInt(request.getParameter("size")), 4096);
        // ok: java-size-from-request
        return new byte[size];
    }

    byte[] checked(HttpServletRequest request) {
        int size = Integer.parseInt(request.getParameter("size"));
        if (size < 0 || size > 4096) throw new IllegalArgumentException("size");
        // ok: java-size-from-request
        return new byte[size];
    }

    byte[] fixed() {
        // ok: java-size-from-request
        return new byte[4096];
    }
}
