import java.security.SecureRandom;

class Tokens {
    SecureRandom fixed() {
        // ruleid: java-predictable-seed
        return new SecureRandom();
    }

    SecureRandom bytes() {
        // ruleid: java-predictable-seed
        return new SecureRandom();
    }

    long number() {
        SecureRandom random = new SecureRandom();
        // ruleid: java-predictable-seed
        random.setSeed(20240101L);
        return random.nextLong();
    }

    long clock() {
        SecureRandom random = new SecureRandom();
        // ruleid: java-predictable-seed
        random.setSeed(System.currentTimeMillis());
        return random.nextLong();
    }

    long own() {
        // ok: java-predictable-seed
        SecureRandom random = new SecureRandom();
        return random.nextLong();
    }

    SecureRandom mixed(byte[] entropy) {
        SecureRandom random = new SecureRandom();
        // ok: java-predictable-seed
        random.setSeed(entropy);
        // ok: java-predictable-seed
        random.setSeed(random.generateSeed(16));
        return random;
    }
}
