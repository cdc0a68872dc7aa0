#!/bin/bash
# ruleid: bash-sql-built
mysql shop -e "DELETE FROM users WHERE name = '$1'"
# ruleid: bash-sql-built
psql shop -c "SELECT * FROM orders WHERE customer = '${customer}'"
# ok: bash-sql-built
psql shop -v customer="$customer" -f orders.sql
# ok: bash-sql-built
mysql shop -e "SELECT count(*) FROM users"
