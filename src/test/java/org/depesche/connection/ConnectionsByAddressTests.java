package org.depesche.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.Channel;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsByAddressTests {

    private final ConnectionsByAddress open = new ConnectionsByAddress(2);
    private final List<Channel> made = new ArrayList<>();

    private Channel connection() throws IOException {
        Channel one = Pipe.open().sink();
        made.add(one);
        return one;
    }

    private boolean take(String from) throws IOException {
        return open.take(InetAddress.getByName(from), connection());
    }

    @AfterEach
    void closeAll() throws IOException {
        for (Channel one : made) {
            one.close();
        }
    }

    @Test
    void anAddressHasSoManyAndNoMore() throws IOException {
        assertThat(take("203.0.113.7")).isTrue();
        assertThat(take("203.0.113.7")).isTrue();
        assertThat(take("203.0.113.7")).isFalse();
        assertThat(take("203.0.113.8")).isTrue();
    }

    @Test
    void whatIsClosedMakesRoom() throws IOException {
        take("203.0.113.7");
        take("203.0.113.7");
        made.getFirst().close();

        assertThat(take("203.0.113.7")).isTrue();
        assertThat(take("203.0.113.7")).isFalse();
    }

    @Test
    void theAddressesOfOneNetworkCountAsOne() throws IOException {
        assertThat(take("2001:db8:1:2::1")).isTrue();
        assertThat(take("2001:db8:1:2:ffff::9")).isTrue();
        assertThat(take("2001:db8:1:2::77")).isFalse();
        assertThat(take("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void afterManyConnectionsOfManyAddressesTheBoundStillHolds() throws IOException {
        take("203.0.113.7");
        take("203.0.113.7");
        for (int i = 0; i < 3000; i++) {
            assertThat(take("198.51." + i / 250 + "." + i % 250)).isTrue();
            made.removeLast().close();
        }
        assertThat(take("203.0.113.7")).isFalse();
    }
}
