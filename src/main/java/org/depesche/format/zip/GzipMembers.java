package org.depesche.format.zip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The content of a GZIP file: that of all its members, one behind the other. Tapes and some programs fill the rest of the
 * file with zeros, which belong to none.
 */
final class GzipMembers extends InputStream {

    private final InputStream packed;
    private InputStream member;

    GzipMembers(InputStream packed) throws IOException {
        // the end of a member is found by going back
        this.packed = new BufferedInputStream(packed);
        this.member = open();
    }

    private InputStream open() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(CloseShieldInputStream.wrap(packed))
                .setDecompressConcatenated(false)
                .get();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = member.read(bytes, from, length);
        while (count < 0 && hasMore()) {
            member.close();
            member = open();
            count = member.read(bytes, from, length);
        }
        return count;
    }

    /** Passes over zeros. Any other byte begins the next member, or the file is damaged. */
    private boolean hasMore() throws IOException {
        int next;
        do {
            packed.mark(1);
            next = packed.read();
        } while (next == 0);
        packed.reset();
        return next >= 0;
    }

    @Override
    public void close() throws IOException {
        member.close();
        packed.close();
    }
}
