package org.depesche.subscription.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.depesche.remote.PublicAddresses;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs in at other machines whose key is known, and reads their folders. */
@Component
public class RemoteFolders {

    private static final Logger log = LoggerFactory.getLogger(RemoteFolders.class);

    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final SubscriptionSettings settings;
    private final Clock clock;

    public RemoteFolders(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads files that no look has read before, or that have changed since.
     *
     * @param hostKey SHA-256 of the machine's key, as {@code ssh-keygen -l} writes it: {@code SHA256:…}
     * @param unread returns those of the keys of files that no look has read
     * @param stopping whether the application stops: files that were not read yet wait for the next look
     * @throws FetchException if the folder cannot be opened
     */
    public Findings look(
            RemoteFolder folder,
            Credential credential,
            String hostKey,
            UnaryOperator<List<String>> unread,
            BooleanSupplier stopping)
            throws FetchException {
        Instant end = clock.instant().plus(LONGEST_LOOK);
        BooleanSupplier over = () -> stopping.getAsBoolean() || clock.instant().isAfter(end);
        KnownHost known = new KnownHost(hostKey);
        try (SshClient client = client(known);
                ClientSession session = signIn(client, folder, credential)) {
            // a host that says just enough to stay connected holds up nobody
            CompletableFuture<Void> cut = CompletableFuture.runAsync(
                    () -> session.close(true),
                    CompletableFuture.delayedExecutor(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS));
            try (SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
                RemoteSource source = new SftpSource(files, folder, settings, clock, over);
                return new RemoteFolderLook(source, settings, over).read(unread);
            } finally {
                cut.cancel(false);
            }
        } catch (IOException e) {
            String stranger = known.stranger();
            throw stranger == null
                    ? FetchException.of(e, folder.host(), settings.deadline())
                    : new FetchException("host-key", stranger);
        }
    }

    /** A client that knows nothing of the user of this machine: no keys, no configuration, no known hosts. */
    private SshClient client(KnownHost known) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(known);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setAgentFactory(null);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.deadline());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, settings.deadline());
        client.start();
        return client;
    }

    private ClientSession signIn(SshClient client, RemoteFolder folder, Credential credential)
            throws IOException, FetchException {
        // the address that was checked is the one that is asked
        InetAddress address = new PublicAddresses(settings.allowed()).resolve(folder.host())[0];
        ClientSession session = client.connect(credential.user(), new InetSocketAddress(address, folder.port()))
                .verify(settings.deadline())
                .getSession();
        boolean signedIn = false;
        try {
            identify(session, credential);
            session.auth().verify(settings.deadline());
            signedIn = true;
            return session;
        } catch (SshException e) {
            if (e.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw new FetchException("sign-in", folder.host());
            }
            throw e;
        } finally {
            if (!signedIn) {
                session.close(true);
            }
        }
    }

    private static void identify(ClientSession session, Credential credential) throws IOException, FetchException {
        if (credential.password() != null) {
            session.addPasswordIdentity(credential.password());
        }
        if (credential.key() != null) {
            for (KeyPair pair : pairs(credential.key(), credential.passphrase())) {
                session.addPublicKeyIdentity(pair);
            }
        }
    }

    private static Iterable<KeyPair> pairs(Path key, @Nullable String passphrase) throws FetchException {
        FilePasswordProvider opener =
                passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
        try (InputStream in = Files.newInputStream(key)) {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(null, new PathResource(key), in, opener);
            if (pairs != null) {
                return pairs;
            }
        } catch (IOException | GeneralSecurityException e) {
            log.warn("The key {} cannot be read: {}", key, e.getMessage());
        }
        throw new FetchException("key", String.valueOf(key.getFileName()));
    }
}
