package id.lumbung.platform.cell;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// No transaction of a tenant begins in a database that is not the tenant's.
class KnownCell implements TransactionExecutionListener {

    private final Cells cells;

    KnownCell(Cells cells) {
        this.cells = cells;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        cells.current();
    }
}
