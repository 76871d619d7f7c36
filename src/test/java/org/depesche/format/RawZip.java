package org.depesche.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP written byte by byte, so that it can lie. */
public final class RawZip {

    private static final int ZEROS_A_CHUNK = 16 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private int listed;

    /** A member as it is to be written; its own header and its entry in the list may differ. */
    public record Member(
            byte[] name, byte[] nameInList, int flags, int method, byte[] packed, int crc, long size, long attributes) {

        static Member stored(String name, byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            byte[] raw = name.getBytes(StandardCharsets.UTF_8);
            return new Member(raw, raw, 0, 0, content, (int) crc.getValue(), content.length, 0);
        }

        static Member stored(String name, String content) {
            return stored(name, content.getBytes(StandardCharsets.UTF_8));
        }

        /** So many bytes of nothing, told to be so many. */
        static Member zeros(String name, long count, long told) {
            byte[] raw = name.getBytes(StandardCharsets.UTF_8);
            return new Member(raw, raw, 0, 8, deflatedZeros(count), 0, told, 0);
        }

        static Member deflated(String name, byte[] content) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            try {
                byte[] packed = new byte[content.length + 100];
                deflater.setInput(content);
                deflater.finish();
                int length = deflater.deflate(packed);
                Member stored = stored(name, content);
                byte[] raw = stored.name;
                return new Member(raw, raw, 0, 8, Arrays.copyOf(packed, length), stored.crc, content.length, 0);
            } finally {
                deflater.end();
            }
        }

        Member named(byte[] other) {
            return new Member(other, other, flags, method, packed, crc, size, attributes);
        }

        Member inList(String other) {
            byte[] raw = other.getBytes(StandardCharsets.UTF_8);
            return new Member(name, raw, flags, method, packed, crc, size, attributes);
        }

        Member flags(int other) {
            return new Member(name, nameInList, other, method, packed, crc, size, attributes);
        }

        Member method(int other) {
            return new Member(name, nameInList, flags, other, packed, crc, size, attributes);
        }

        /** @param mode as Unix has it: 0120777 is a link */
        Member mode(int mode) {
            return new Member(name, nameInList, flags, method, packed, crc, size, (long) mode << 16);
        }

        Member attributes(long other) {
            return new Member(name, nameInList, flags, method, packed, crc, size, other);
        }

        Member size(long other) {
            return new Member(name, nameInList, flags, method, packed, crc, other, attributes);
        }

        Member crc(int other) {
            return new Member(name, nameInList, flags, method, packed, other, size, attributes);
        }
    }

    /** Writes a member and lists it. */
    public RawZip add(Member member) {
        int offset = bytes.size();
        hide(member);
        return list(member, offset);
    }

    /** Writes a member without listing it. */
    RawZip hide(Member member) {
        ByteBuffer header = buffer(30 + member.name.length);
        header.putInt(0x04034b50).putShort((short) 20);
        header.putShort((short) member.flags).putShort((short) member.method).putInt(0);
        header.putInt(member.crc).putInt(member.packed.length).putInt((int) member.size);
        header.putShort((short) member.name.length).putShort((short) 0).put(member.name);
        bytes.writeBytes(header.array());
        bytes.writeBytes(member.packed);
        return this;
    }

    /** Lists a member that lies there. */
    RawZip list(Member member, int offset) {
        byte[] name = member.nameInList;
        ByteBuffer entry = buffer(46 + name.length);
        entry.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        entry.putShort((short) member.flags).putShort((short) member.method).putInt(0);
        entry.putInt(member.crc).putInt(member.packed.length).putInt((int) member.size);
        entry.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        entry.putShort((short) 0).putInt((int) member.attributes).putInt(offset).put(name);
        list.writeBytes(entry.array());
        listed++;
        return this;
    }

    byte[] end() {
        return end(listed, 0);
    }

    /**
     * @param count of members, as the end tells it
     * @param disk of which this is the last
     */
    byte[] end(int count, int disk) {
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putShort((short) disk).putShort((short) 0);
        end.putShort((short) count).putShort((short) count).putInt(list.size()).putInt(bytes.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        all.writeBytes(list.toByteArray());
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    public static byte[] of(Member... members) {
        RawZip zip = new RawZip();
        for (Member member : members) {
            zip.add(member);
        }
        return zip.end();
    }

    /** The content of a bomb, without a second's work: one packed chunk again and again. */
    private static byte[] deflatedZeros(long count) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] chunk = new byte[1 << 16];
            deflater.setInput(new byte[ZEROS_A_CHUNK]);
            int length = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            for (long written = 0; written < count; written += ZEROS_A_CHUNK) {
                packed.write(chunk, 0, length);
            }
            packed.write(3);
            packed.write(0);
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A file of 13 KB that unpacks to 8 GB of zeros that nobody wants, two ZIPs deep. */
    public static byte[] hiddenBomb() {
        return packed("inner.zip", of(Member.zeros("__MACOSX/x", 8L << 30, 0)));
    }

    /** A small file that unpacks to as much as is let through, and a little more. */
    public static byte[] growingBomb() {
        Member[] members = new Member[100];
        for (int i = 0; i < members.length; i++) {
            members[i] = Member.deflated(i + ".txt", new byte[4 << 20]);
        }
        return packed("inner.zip", of(members));
    }

    private static byte[] packed(String name, byte[] zip) {
        return of(Member.deflated(name, zip));
    }
}
