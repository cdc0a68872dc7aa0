import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

class Keys {
    private static final int ROUNDS = 1000;
    private static final int MANY = 600_000;

    byte[] quick(char[] password, byte[] salt) throws Exception {
        // ruleid: java-few-key-rounds
        PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    PBEParameterSpec old(byte[] salt) {
        // ruleid: java-few-key-rounds
        return new PBEParameterSpec(salt, 600_000);
    }

    byte[] slow(char[] password, byte[] salt) throws Exception {
        // ok: java-few-key-rounds
        PBEKeySpec spec = new PBEKeySpec(password, salt, MANY, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    PBEKeySpec configured(char[] password, byte[] salt, int rounds) {
        // ok: java-few-key-rounds
        return new PBEKeySpec(password, salt, rounds, 256);
    }
}
