package org.depesche.format.zip;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.format.Limits;
import org.depesche.format.Problem;

/** The cost limits of unpacking one container with all nested ones. The unpacking thread spends them. */
public final class UnpackingBudget {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Folders and system files count as members too, and often outnumber the files. */
    private static final int MEMBERS_TO_FILES = 4;

    private final Limits.Containers limits;
    private final long most;
    private final boolean byRatio;
    private final long begun = System.nanoTime();
    private final long cpuBegun = CPU.getCurrentThreadCpuTime();
    private long bytes;
    private long members;
    private int files;

    /** @param packed the size of the container */
    public UnpackingBudget(Limits.Containers limits, long packed) {
        this.limits = limits;
        long all = limits.unpacked().toBytes();
        long byRatioMost = limits.free().toBytes() + limits.ratio() * packed;
        this.byRatio = byRatioMost < all;
        this.most = Math.min(byRatioMost, all);
    }

    /** Counts members of any kind. */
    void members(int more) {
        members += more;
        if (members > (long) limits.files() * MEMBERS_TO_FILES) {
            throw tooMany();
        }
    }

    /** Counts a file, accepted or refused. */
    public void file() {
        if (++files > limits.files()) {
            throw tooMany();
        }
    }

    OutOfBoundsException tooMany() {
        return new OutOfBoundsException(Problem.of("zip-files", limits.files()));
    }

    /** The longest listing: four hundred bytes a member, four times the usual. */
    long mostBytesOfAList() {
        return 400L * limits.files() + (1 << 17);
    }

    /** Refuses a member whose stated sizes exceed the limits, without unpacking it. */
    public void refuseGrowth(long packed, long unpacked) {
        if (unpacked > limits.free().toBytes() && unpacked / limits.ratio() > packed) {
            throw new OutOfBoundsException(Problem.of("zip-ratio", limits.ratio()));
        }
    }

    /** Refuses a container whose stated total exceeds the limits, without unpacking it. */
    public void refuseMoreThanIsLeft(long unpacked) {
        if (bytes + unpacked > most) {
            long megabytes = Limits.megabytes(limits.unpacked().toBytes());
            throw new OutOfBoundsException(
                    byRatio ? Problem.of("zip-ratio", limits.ratio()) : Problem.of("zip-size", megabytes));
        }
    }

    void spend(long more) {
        bytes += more;
        refuseMoreThanIsLeft(0);
        if (System.nanoTime() - begun > limits.time().toNanos()
                || CPU.getCurrentThreadCpuTime() - cpuBegun > limits.cpu().toNanos()) {
            throw new OutOfBoundsException(Problem.of("zip-time", limits.time().toSeconds()));
        }
    }

    /** A stream that counts its bytes. */
    public InputStream counted(InputStream in) {
        return new ProxyInputStream(in) {
            @Override
            protected void afterRead(int count) {
                spend(Math.max(0, count));
            }

            // skipped bytes are unpacked too
            @Override
            public long skip(long count) throws IOException {
                return IOUtils.skip(this, count);
            }
        };
    }
}
