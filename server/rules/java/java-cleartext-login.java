import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.telnet.TelnetClient;

class Transfers {
    void upload(String host) throws Exception {
        // ruleid: java-cleartext-login
        FTPClient client = new FTPClient();
        client.connect(host);
    }

    void router(String host) throws Exception {
        // ruleid: java-cleartext-login
        TelnetClient telnet = new TelnetClient("vt100");
        telnet.connect(host);
    }

    void encrypted(String host) throws Exception {
        // ok: java-cleartext-login
        FTPSClient client = new FTPSClient(true);
        client.connect(host);
    }

    void given(FTPClient client) throws Exception {
        // ok: java-cleartext-login
        client.noop();
    }
}
