package org.depesche.subscription.folder;

import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Lets nobody sign in but at the machine whose key is expected, and remembers the key of another one. */
final class KnownHost implements ServerKeyVerifier {

    private final String expected;
    private volatile @Nullable String stranger;

    /** @param expected SHA-256 of the key, {@code SHA256:…}, with or without the sign that fills it up */
    KnownHost(String expected) {
        this.expected = expected.replaceFirst("=+$", "");
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        boolean known = expected.equals(shown);
        stranger = known ? null : shown;
        return known;
    }

    /** The key of a machine that was refused; null if none was. */
    @Nullable
    String stranger() {
        return stranger;
    }
}
