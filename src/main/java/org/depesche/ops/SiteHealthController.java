package org.depesche.ops;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the state of health, without details, on the site's port, too, if health has a port of its own. */
@RestController
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class SiteHealthController {

    private final HealthEndpoint health;
    private final HttpCodeStatusMapper codes;

    SiteHealthController(HealthEndpoint health, HttpCodeStatusMapper codes) {
        this.health = health;
        this.codes = codes;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> all() {
        return said(health.health());
    }

    @GetMapping("/actuator/health/{group:liveness|readiness}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        return said(Objects.requireNonNull(health.healthForPath(group)));
    }

    private ResponseEntity<Map<String, String>> said(HealthDescriptor found) {
        return ResponseEntity.status(codes.getStatusCode(found.getStatus()))
                .body(Map.of("status", found.getStatus().getCode()));
    }
}
