package org.depesche;

import java.time.Clock;
import org.depesche.ops.CommandLine;
import org.depesche.ops.HeapRoom;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** A searchable news archive. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Depesche {

    public static void main(String[] args) {
        HeapRoom.leaveEnough();
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(Depesche.class, args));
        }
        SpringApplication.run(Depesche.class, args);
    }

    /** The only source of the time, in the archive's zone. */
    @Bean
    Clock clock(TimeSettings settings) {
        return Clock.system(settings.zone());
    }
}
