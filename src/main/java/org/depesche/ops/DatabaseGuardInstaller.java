package org.depesche.ops;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Replaces the pool of connections by its {@link DatabaseGuard}. */
@Component
class DatabaseGuardInstaller implements BeanPostProcessor, DisposableBean {

    private final List<DatabaseWatch> watches = new ArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        DatabaseGuard guard = new DatabaseGuard(pool);
        watches.add(new DatabaseWatch(guard));
        return guard;
    }

    @Override
    public void destroy() {
        watches.forEach(DatabaseWatch::close);
    }
}
