package id.lumbung.platform.tenancy;

import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/// Tells PostgreSQL, as the first statement of every transaction, whose rows it may show, and whether they may be changed.
///
/// The settings live as long as the transaction, so a pooled connection never carries them over. Without a bound tenant
/// nothing is set, and row security shows no rows. A transaction that only looks stays so: PostgreSQL does not take it back.
class RowSecurity implements TransactionExecutionListener {

    private static final String WHOSE = "select set_config('app.tenant', ?, true)";
    private static final String ONLY_TO_LOOK_AT = WHOSE + ", set_config('transaction_read_only', 'on', true)";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final List<OnlyLooking> lookers;

    RowSecurity(DataSource dataSource, ObjectProvider<PlatformTransactionManager> transactions,
            List<OnlyLooking> lookers) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.lookers = lookers;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null || !Tenant.isBound()) {
            return;
        }
        try {
            jdbc.query(lookers.stream().anyMatch(OnlyLooking::now) ? ONLY_TO_LOOK_AT : WHOSE, _ -> {},
                    Integer.toString(Tenant.current().code()));
        } catch (DataAccessException e) {
            // Whoever began the transaction will not see it, so nobody else would give the connection back.
            transactions.getObject().rollback((TransactionStatus) transaction);
            throw e;
        }
    }
}
