package id.lumbung.platform.tenancy;

import java.sql.SQLException;

import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.ResourceTransactionDefinition;

/// Asks for the isolation of a transaction inside it, as its first statement.
///
/// JDBC asks for it before, as a property of the session, and takes it back afterwards. Behind a pooler that lends a
/// connection for one transaction only (PgBouncer's mode `transaction`) these are three connections: the transaction
/// itself would run without, and somebody else's with it.
class IsolationInside extends HibernateJpaDialect {

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        var begun = super.beginTransaction(entityManager, new OfTheSession(definition));
        switch (definition.getIsolationLevel()) {
            case TransactionDefinition.ISOLATION_DEFAULT -> {
            }
            case TransactionDefinition.ISOLATION_REPEATABLE_READ -> ask(entityManager, "repeatable read");
            case TransactionDefinition.ISOLATION_SERIALIZABLE -> ask(entityManager, "serializable");
            default -> throw new InvalidIsolationLevelException("PostgreSQL knows repeatable read and serializable");
        }
        return begun;
    }

    private static void ask(EntityManager entityManager, String isolation) {
        entityManager.unwrap(SessionImplementor.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level " + isolation);
            }
        });
    }

    /// The same transaction in a session as every other.
    private record OfTheSession(TransactionDefinition definition) implements ResourceTransactionDefinition {

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }

        @Override
        public int getTimeout() {
            return definition.getTimeout();
        }

        @Override
        public boolean isReadOnly() {
            return definition.isReadOnly();
        }

        @Override
        public boolean isLocalResource() {
            return definition instanceof ResourceTransactionDefinition resource && resource.isLocalResource();
        }
    }
}
