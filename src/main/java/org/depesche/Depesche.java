package org.depesche;

import java.time.Clock;
import org.depesche.ops.Commands;
import org.depesche.ops.HeapHeadroom;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A searchable news archive. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Depesche {

    public static void main(String[] args) {
        HeapHeadroom.leaveEnough();
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(Depesche.class, args));
        }
        SpringApplication.run(Depesche.class, args);
    }

    /** The only source of the time, in the archive's zone. */
    @Bean
    Clock clock(TimeSettings settings) {
        return Clock.system(settings.zone());
    }
}
