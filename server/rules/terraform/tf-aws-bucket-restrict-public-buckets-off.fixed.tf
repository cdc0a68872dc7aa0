# ruleid: tf-aws-bucket-restrict-public-buckets-off
resource "aws_s3_bucket_public_access_block" "orders" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "reports" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ruleid: tf-aws-bucket-restrict-public-buckets-off
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "customers" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-restrict-public-buckets-off
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "shared" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-restrict-public-buckets-off
  restrict_public_buckets = var.restrict_public_buckets
}
