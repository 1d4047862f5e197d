package id.lumbung.platform.tenancy;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/// Tells PostgreSQL, as the first statement of every transaction, whose rows it may show.
///
/// The setting lives as long as the transaction, so a pooled connection never carries it over. Without a bound tenant
/// nothing is set, and row security shows no rows.
class RowSecurity implements TransactionExecutionListener {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    RowSecurity(DataSource dataSource, ObjectProvider<PlatformTransactionManager> transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = transactions;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null || !Tenant.isBound()) {
            return;
        }
        try {
            jdbc.queryForObject("select set_config('app.tenant', ?, true)", String.class,
                    Integer.toString(Tenant.current().code()));
        } catch (DataAccessException e) {
            // Whoever began the transaction will not see it, so nobody else would give the connection back.
            transactions.getObject().rollback((TransactionStatus) transaction);
            throw e;
        }
    }
}
