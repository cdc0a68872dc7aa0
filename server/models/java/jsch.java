import com.jcraft.jsch.ChannelExec;
import org.apache.sshd.client.session.ClientSession;

class Remote {
    void run(ChannelExec channel, ClientSession session, HttpServletRequest request) {
        // ruleid: java-command-injection
        channel.setCommand("convert " + request.getParameter("file"));
        // ruleid: java-command-injection
        session.executeRemoteCommand("convert " + request.getParameter("file"));
        // ok: java-command-injection
        session.executeRemoteCommand("uptime");
    }
}
