package org.depesche.ops;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;

/**
 * Keeps more of the heap free. G1 starts to mark when 45 % of the heap are in use, and grows the heap until 40 % are
 * free. The language models live for good, so that both limits hold at once, and G1 would mark without a pause and use
 * a whole core.
 */
public final class HeapHeadroom {

    /**
     * In per cent of the heap. With two thirds free, live objects stay far below the 45 % at which G1 starts to mark.
     */
    static final String FREE = "65";

    static final String OPTION = "MinHeapFreeRatio";

    private HeapHeadroom() {}

    /** Sets the ratio, unless the operator has set {@code -XX:MinHeapFreeRatio}. */
    public static void leaveEnough() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        try {
            if (machine.getVMOption(OPTION).getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(OPTION, FREE);
            }
        } catch (IllegalArgumentException e) {
            // this JVM lacks the option, or has a smaller maximum
        }
    }
}
