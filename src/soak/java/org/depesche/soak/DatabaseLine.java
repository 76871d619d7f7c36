package org.depesche.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between application and database, which can be cut: a TCP proxy. */
final class DatabaseLine implements AutoCloseable {

    private enum State {
        OPEN,
        /** connections are closed, and new ones too */
        CLOSED,
        /** nothing goes through, and nobody is told */
        SILENT
    }

    private final ServerSocket door;
    private final int to;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    DatabaseLine(int from, int to) throws IOException {
        this.door = new ServerSocket(from, 100, InetAddress.getLoopbackAddress());
        this.to = to;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        state = State.CLOSED;
        closeAll();
    }

    void silence() {
        state = State.SILENT;
    }

    /** New connections go through again; those of before are lost. */
    void mend() {
        closeAll();
        state = State.OPEN;
    }

    private void closeAll() {
        sockets.forEach(DatabaseLine::close);
        sockets.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (state == State.CLOSED) {
                    close(client);
                } else {
                    sockets.add(client);
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException e) {
                // closed, or a client that is gone
            }
        }
    }

    private void connect(Socket client) {
        try {
            holdWhileSilent();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            pass(server, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private void pass(Socket from, Socket into) {
        byte[] buffer = new byte[16 << 10];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                holdWhileSilent();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one of the two is gone, and so is the other
        } finally {
            close(from);
            close(into);
            sockets.remove(from);
            sockets.remove(into);
        }
    }

    private void holdWhileSilent() {
        while (state == State.SILENT) {
            Pauses.millis(50);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        closeAll();
    }
}
