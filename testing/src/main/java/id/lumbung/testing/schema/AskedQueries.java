package id.lumbung.testing.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

import org.postgresql.core.Parser;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down what a service asks of its database while its features are tested, so that later versions can be held to it
/// ([EarlierVersion#keep]). It does so when the tests run with `-Dlumbung.queries=write`.
public final class AskedQueries extends DelegatingDataSource {

    private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

    private final DataSource source;

    private AskedQueries(DataSource source) {
        super(source);
        this.source = source;
    }

    /// Listens at every data source of this context, if it is wanted.
    public static void listen(ConfigurableApplicationContext context) {
        if (!"write".equals(System.getProperty("lumbung.queries"))) {
            return;
        }
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new AskedQueries(source) : bean;
            }
        });
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                write();
            }
        });
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = source.getConnection();
        return (Connection) Proxy.newProxyInstance(AskedQueries.class.getClassLoader(),
                new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> heard(connection, method, arguments));
    }

    private static Object heard(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            ASKED.addAll(numbered((String) arguments[0]));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// As the server sees it, with `$1` for each `?`.
    private static List<String> numbered(String sql) throws SQLException {
        var statements = new ArrayList<String>();
        for (var query : Parser.parseJdbcSql(sql, true, true, true, true, false)) {
            statements.add(query.nativeSql.strip());
        }
        return statements;
    }

    private static void write() {
        try {
            Files.writeString(EarlierVersion.ASKED, String.join(EarlierVersion.BETWEEN, ASKED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
