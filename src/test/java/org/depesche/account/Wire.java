package org.depesche.account;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line to the server on which each byte goes out as it is given; it is opened anew where the server hangs up. */
public final class Wire implements AutoCloseable {

    /** An answer, as far as it is of interest. */
    public record Answer(int status, List<String> headers, String body) {

        @Nullable
        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** @param head the first line and the headers but Host, each with its line break */
    public Answer send(String head, String body) throws IOException {
        byte[] sent = body.getBytes(StandardCharsets.ISO_8859_1);
        String line = head.substring(0, head.indexOf('\n') + 1);
        String length = body.isEmpty() && !line.startsWith("P") ? "" : "Content-Length: " + sent.length + "\r\n";
        String request = line + "Host: localhost\r\n" + head.substring(line.length()) + length + "\r\n" + body;
        return sendRaw(request.getBytes(StandardCharsets.ISO_8859_1), line.startsWith("HEAD "));
    }

    Answer sendRaw(byte[] request, boolean withoutBody) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(request, withoutBody);
        } catch (IOException hungUp) {
            close();
            if (fresh) {
                throw hungUp;
            }
            return exchange(request, withoutBody);
        }
    }

    private Answer exchange(byte[] request, boolean withoutBody) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        }
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Answer head = new Answer(status, headers, "");
        String body = withoutBody || status == 304 || status == 204 ? "" : body(head);
        if ("close".equalsIgnoreCase(head.header("Connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private String body(Answer head) throws IOException {
        String length = head.header("Content-Length");
        if (length != null) {
            return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
        }
        if (!"chunked".equalsIgnoreCase(head.header("Transfer-Encoding"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
