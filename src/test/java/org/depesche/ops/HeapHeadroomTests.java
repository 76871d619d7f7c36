package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a machine of its own: an option that was set once is never again one that nobody has chosen. */
class HeapHeadroomTests {

    @Test
    void theHeapGrowsUntilTwoThirdsOfItAreFree() throws Exception {
        assertThat(freeAfterStarting()).isEqualTo("65");
    }

    @Test
    void whatAnOperatorHasSetStays() throws Exception {
        assertThat(freeAfterStarting("-XX:MinHeapFreeRatio=50")).isEqualTo("50");
    }

    @Test
    void aSmallerMostStaysToo() throws Exception {
        assertThat(freeAfterStarting("-XX:MaxHeapFreeRatio=60")).isEqualTo("40");
    }

    private static String freeAfterStarting(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", where(HeapHeadroom.class) + File.pathSeparator + where(Started.class), Started.class.getName()));
        return said(command);
    }

    private static String where(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    static final class Started {

        private Started() {}

        public static void main(String[] arguments) {
            HeapHeadroom.leaveEnough();
            System.out.println(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption(HeapHeadroom.OPTION)
                    .getValue());
        }
    }
}
