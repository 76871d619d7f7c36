package org.depesche.ops;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;

/**
 * How much room the garbage collector leaves beside what lives. G1 begins to mark when 45 % of the heap are in use, and
 * after it lets the heap grow until 40 % of it are free: where much lives for good, as the language models do, both hold
 * at once and it marks without pause, on a core that others need. With more room it rests.
 */
public final class HeapRoom {

    /** Per cent of the heap: two thirds free leave what lives well below the 45 % at which G1 begins. */
    static final String FREE = "65";

    static final String OPTION = "MinHeapFreeRatio";

    private HeapRoom() {}

    /** Asks for the room, at the most up to the heap's limit. Who set {@code -XX:MinHeapFreeRatio} keeps it. */
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
            // This machine does not have the option, or a smaller most: it knows better.
        }
    }
}
