#!/bin/bash
# ruleid: bash-password-argument
mysql -u app -p$DB_PASSWORD shop < schema.sql
# ruleid: bash-password-argument
sshpass -p "$PASSWORD" ssh deploy@example.org uptime
# ruleid: bash-password-argument
docker login -u app --password "$TOKEN" registry.example.org
# ok: bash-password-argument
mysql -u app -p shop < schema.sql
# ok: bash-password-argument
echo "$TOKEN" | docker login -u app --password-stdin registry.example.org
