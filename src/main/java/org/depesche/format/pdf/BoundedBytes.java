package org.depesche.format.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a PDF, which can be read until the time is over. */
final class BoundedBytes extends RandomAccessReadBuffer {

    private final PdfBounds bounds;
    private int reads;

    BoundedBytes(byte[] bytes, PdfBounds bounds) {
        super(bytes);
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        count();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        count();
        return super.read(into, offset, length);
    }

    private void count() {
        if ((++reads & 0xFFF) == 0) {
            bounds.time();
        }
    }
}
