<?php
$result = mysqli_query($connection, 'SELECT * FROM comments');
while ($row = mysqli_fetch_assoc($result)) {
    // ruleid: php-stored-xss
    echo '<div>' . $row['body'] . '</div>';
    // ok: php-stored-xss
    echo '<div>' . htmlspecialchars($row['body']) . '</div>';
    // ok: php-stored-xss
    echo '<div id="' . $row['id'] . '"></div>';
}

$stmt = $pdo->query('SELECT name FROM accounts');
foreach ($stmt->fetchAll() as $account) {
    // ruleid: php-stored-xss
    echo "<li>{$account['name']}</li>";
}
